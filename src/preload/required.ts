// What `node --require infisical-kit/preload` gets: a module that is required cannot wait.
import { stop } from "./report.js";

stop("use --import in place of --require: secrets are loaded before the program starts");
