#!/usr/bin/env bash
# Releases what is on the main branch:
#
#   scripts/release.sh patch|minor|major [--dry-run]
#
# Tests, raises the version, commits, tags, builds, pushes, and publishes on GitHub and npm. With
# --dry-run it checks the same and shows every step, and changes nothing. Provenance needs a CI
# service that npm trusts, with permission to write an identity token.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "release: $1" >&2
  exit 1
}

bump=""
dry_run=false
for argument in "$@"; do
  case "$argument" in
    patch | minor | major)
      [ -z "$bump" ] || fail "one of patch, minor and major, not both $bump and $argument"
      bump=$argument
      ;;
    --dry-run) dry_run=true ;;
    *) fail "unknown argument $argument; usage: scripts/release.sh patch|minor|major [--dry-run]" ;;
  esac
done
[ -n "$bump" ] || fail "say what to release: scripts/release.sh patch|minor|major [--dry-run]"

branch=$(git symbolic-ref --quiet --short HEAD) || branch="no branch"
[ "$branch" = main ] || fail "releases are made from main, and this is $branch"
[ -z "$(git status --porcelain)" ] || fail "there are uncommitted changes; commit or stash them"
remote=$(git ls-remote --exit-code origin refs/heads/main | cut -f1) || fail "origin has no main"
[ "$remote" = "$(git rev-parse HEAD)" ] || fail "main is not what origin has; pull or push first"

version=$(node -p '
  const parts = require("./package.json").version.split(".").map(Number);
  const at = ["major", "minor", "patch"].indexOf(process.argv[1]);
  parts.map((part, i) => (i < at ? part : i === at ? part + 1 : 0)).join(".");
' "$bump")
tag=v$version
[ -z "$(git ls-remote origin "refs/tags/$tag")" ] || fail "origin has $tag already"
[ -z "$(git tag --list "$tag")" ] || fail "there is a tag $tag already"
grep -q "^## .*[Uu]nreleased$" CHANGELOG.md || fail "CHANGELOG.md has no heading of what is unreleased"

if ! $dry_run; then
  command -v gh > /dev/null || fail "gh, the command line of GitHub, is not installed"
  [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}${SIGSTORE_ID_TOKEN:-}" ] ||
    fail "there is no identity token for the provenance; run this in CI, with id-token: write"
fi

step() {
  printf '%s\n' "+ $*"
  $dry_run || "$@"
}

date_changelog() {
  sed "s/^## .*[Uu]nreleased$/## $version - $(date -u +%F)/" CHANGELOG.md > CHANGELOG.new
  mv CHANGELOG.new CHANGELOG.md
}

step npm ci
step npm test
step npm run test:runtimes
step npm version "$version" --no-git-tag-version
step date_changelog
step git commit --quiet --all --message "Release $version"
step git tag --annotate "$tag" --message "$tag"
step npm run build
step git push --atomic origin main "$tag"
step gh release create "$tag" --verify-tag --title "$tag" --generate-notes
step npm publish --provenance --access public

if $dry_run; then
  echo "This was a dry run: $tag is not released, and nothing has changed."
else
  echo "$tag is released."
fi
