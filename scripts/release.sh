#!/usr/bin/env bash
# Releases what is on the main branch, in two halves:
#
#   scripts/release.sh patch|minor|major [--dry-run]   by a person: tests, raises the version, dates
#                                                      the changelog, commits, tags and pushes
#   scripts/release.sh publish [--dry-run]             by the workflow that the tag starts: tests,
#                                                      publishes on npm, then announces on GitHub
#
# With --dry-run it checks the same, shows every step of both halves, and changes nothing. npm proves
# where a package was built (provenance) only for builds in CI, so the second half runs there.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "release: $1" >&2
  exit 1
}

usage="scripts/release.sh patch|minor|major|publish [--dry-run]"
what=""
dry_run=false
for argument in "$@"; do
  case "$argument" in
    patch | minor | major | publish)
      [ -z "$what" ] || fail "one of patch, minor, major and publish, not both $what and $argument"
      what=$argument
      ;;
    --dry-run) dry_run=true ;;
    *) fail "unknown argument $argument; usage: $usage" ;;
  esac
done
[ -n "$what" ] || fail "say what to release: $usage"

[ -z "$(git status --porcelain)" ] || fail "there are uncommitted changes; commit or stash them"
version=$(node -p '
  const parts = require("./package.json").version.split(".").map(Number);
  const at = ["major", "minor", "patch", "publish"].indexOf(process.argv[1]);
  parts.map((part, i) => (i < at || at === 3 ? part : i === at ? part + 1 : 0)).join(".");
' "$what")
tag=v$version

# What is still a placeholder, and what provenance asks for. A dry run shows the rest all the same.
publishable=true
node scripts/publishable.mjs >&2 || publishable=false
$publishable || $dry_run || exit 1

step() {
  printf '%s\n' "+ $*"
  $dry_run || "$@"
}

date_changelog() {
  sed "s/^## .*[Uu]nreleased$/## $version - $(date -u +%F)/" CHANGELOG.md > CHANGELOG.new
  mv CHANGELOG.new CHANGELOG.md
}

prepare() {
  branch=$(git symbolic-ref --quiet --short HEAD) || branch="no branch"
  [ "$branch" = main ] || fail "releases are made from main, and this is $branch"
  remote=$(git ls-remote --exit-code origin refs/heads/main | cut -f1) || fail "origin has no main"
  [ "$remote" = "$(git rev-parse HEAD)" ] || fail "main is not what origin has; pull or push first"
  [ -z "$(git ls-remote origin "refs/tags/$tag")" ] || fail "origin has $tag already"
  [ -z "$(git tag --list "$tag")" ] || fail "there is a tag $tag already"
  grep -q "^## .*[Uu]nreleased$" CHANGELOG.md || fail "CHANGELOG.md has no heading of what is unreleased"

  step npm ci
  step npm test
  step npm run test:runtimes
  step npm version "$version" --no-git-tag-version
  step date_changelog
  step git commit --quiet --all --message "Release $version"
  step git tag --annotate "$tag" --message "$tag"
  step git push --atomic origin main "$tag"
}

publish() {
  if ! $dry_run; then
    command -v gh > /dev/null || fail "gh, the command line of GitHub, is not installed"
    [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}${SIGSTORE_ID_TOKEN:-}" ] ||
      fail "there is no identity token for the provenance; run this in CI, with id-token: write"
  fi
  step npm ci
  step npm test
  # When only the announcement has failed, the workflow can be run again.
  name=$(node -p 'require("./package.json").name')
  if $dry_run || [ "$(npm view "$name@$version" version 2> /dev/null)" != "$version" ]; then
    step npm publish --provenance --access public
  fi
  step gh release create "$tag" --verify-tag --title "$tag" --generate-notes
}

if [ "$what" = publish ]; then
  [ "$(git tag --points-at HEAD --list "$tag")" = "$tag" ] || $dry_run ||
    fail "HEAD is not $tag, the tag of the version in package.json"
  publish
else
  prepare
  if $dry_run; then
    echo "The workflow that the tag starts:"
    publish
  fi
fi

if ! $publishable; then
  fail "this was a dry run: a release would be refused, for the reasons above"
elif $dry_run; then
  echo "This was a dry run: $tag is not released, and nothing has changed."
elif [ "$what" = publish ]; then
  echo "$tag is released."
else
  echo "$tag is pushed. The workflow Release publishes it on npm, and then announces it on GitHub."
fi
