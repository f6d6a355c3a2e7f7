// A program that needs a secret in its environment.
if (!process.env.SECRET_9) throw new Error("The environment has no secrets");
