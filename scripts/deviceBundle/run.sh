#!/usr/bin/env bash
# Runs the tests and the table of this bundle on a GPU, in at most nine minutes: bash run.sh
# TORCHEBM_TEST_DEVICE names another device than cuda; OUT is where the results go, this folder by default.
set -euo pipefail
cd "$(dirname "$0")"
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python=$(command -v python3)
# Python has what tar may lack.
"$python" -c 'import sys, tarfile; tarfile.open("app.tar.xz").extractall(sys.argv[1])' "$here"
export TORCHEBM_TEST_DEVICE=${TORCHEBM_TEST_DEVICE:-cuda}
export OUT=${OUT:-$PWD}
if [ -z "${TORCHEBM_LIBTORCH:-}" ]; then
  TORCHEBM_LIBTORCH=$("$python" -c 'import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])')
  export TORCHEBM_LIBTORCH
fi
cd "$here/app"
./bin/node scripts/deviceBundle/run.mjs "$python"
