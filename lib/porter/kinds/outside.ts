/** @file The kinds of values that come from other programs, servers and files of pictures. */
import { ANY, BOOL, INT, lib, listOf, STR, type Type, tupleOf } from './types.js';

export const BYTES = lib('bytes');
export const IMAGE = lib('PIL.Image');
const OUTPUT = lib('subprocess.Output');

export const LOGGER = lib('logging.Logger');

const CALLS: Record<string, Type> = {
  'logging.getLogger': LOGGER,
  'base64.b64decode': BYTES,
  'base64.b64encode': BYTES,
  'urllib.request.urlopen': lib('urllib.Response'),
  'urllib.request.Request': lib('urllib.Request'),
  'websocket.create_connection': lib('websocket.Connection'),
  'subprocess.Popen': lib('subprocess.Popen'),
  'PIL.Image.open': IMAGE,
  'PIL.Image.new': IMAGE,
  'PIL.Image.fromarray': IMAGE,
};

const METHODS: Record<string, Record<string, Type>> = {
  bytes: { decode: STR, hex: STR },
  'io.BytesIO': { getvalue: BYTES, getbuffer: BYTES, read: BYTES, write: INT, seek: INT, tell: INT },
  'hashlib.Hash': { hexdigest: STR, digest: BYTES },
  'urllib.Response': { read: BYTES, getcode: INT },
  'logging.Logger': { isEnabledFor: BOOL, hasHandlers: BOOL, getEffectiveLevel: INT, getChild: LOGGER },
  'subprocess.Popen': { wait: INT, poll: { k: 'opt', of: INT } },
  'PIL.Image': {
    ...Object.fromEntries(['convert', 'resize', 'filter', 'crop', 'copy', 'transpose'].map((name) => [name, IMAGE])),
    getbbox: { k: 'opt', of: listOf(INT) },
  },
};

const FIELDS: Record<string, Record<string, Type>> = {
  'urllib.Response': { status: INT, url: STR },
  'logging.Logger': { handlers: listOf(ANY), name: STR, level: INT, propagate: BOOL },
  'subprocess.Popen': { pid: INT, stdout: OUTPUT, stderr: OUTPUT },
  'PIL.Image': { size: tupleOf(INT, INT), width: INT, height: INT, mode: STR },
};

/** The kind of what a function of these modules gives; null for others. */
export const outsideType = (path: string): Type | null => CALLS[path] ?? null;

/** The kind of what a method gives; null where it is not known. */
export const outsideResult = (owner: string, name: string): Type | null => METHODS[owner]?.[name] ?? null;

/** The kind of a field; null where it is not known. */
export const outsideField = (owner: string, name: string): Type | null => FIELDS[owner]?.[name] ?? null;

/** The kind that an annotation such as `Image.Image` names; null for others. */
export const annotatedOutside = (path: string | null): Type | null =>
  path === 'PIL.Image.Image'
    ? IMAGE
    : path === 'logging.Logger'
      ? LOGGER
      : path === 'subprocess.Popen'
        ? CALLS[path]!
        : null;

/** Whether an object is one of these, which `with` may enter. */
export const isEntered = (t: Type): boolean =>
  t.k === 'lib' && /^(urllib\.Response|subprocess\.Popen|PIL\.Image)$/.test(t.name);
