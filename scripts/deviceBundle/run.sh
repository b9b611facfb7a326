#!/usr/bin/env bash
# Runs the tests and the table of this bundle on a GPU, in at most nine minutes: bash run.sh
#   PYTHON                a Python with torch 2.11.0+cu130; python3 by default
#   RIVALS=none           leaves the loops in Python out, which need that torch; else one that is not measured has failed
#   TORCHEBM_LIBTORCH     the libtorch to use; by default that of the Python
#   TORCHEBM_TEST_DEVICE  another device than cuda
#   OUT                   where the results go; this folder by default
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
stop() {
  printf '%s\n' "$1" '0 passed, 1 failed, 0 skipped'
  exit 1
}
command -v "$python" > /dev/null || stop "There is no $python. Name a Python with torch 2.11.0+cu130: PYTHON=/path/to/python3 bash run.sh"
if [ -z "${TORCHEBM_LIBTORCH:-}" ]; then
  TORCHEBM_LIBTORCH=$("$python" -c '
import importlib.util as util
found = util.find_spec("torch")
print(found.submodule_search_locations[0] if found else "")')
  [ -n "$TORCHEBM_LIBTORCH" ] || stop "$(command -v "$python") has no torch. Install it there, $python -m pip install torch==2.11.0, or name a Python that has it: PYTHON=/path/to/python3 bash run.sh"
  export TORCHEBM_LIBTORCH
fi
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
# Python has what tar may lack.
"$python" -c 'import sys, tarfile; tarfile.open("app.tar.xz").extractall(sys.argv[1])' "$here"
export TORCHEBM_TEST_DEVICE=${TORCHEBM_TEST_DEVICE:-cuda}
export OUT=${OUT:-$PWD}
python=$(command -v "$python")
cd "$here/app"
./bin/node scripts/deviceBundle/run.mjs "$python"
