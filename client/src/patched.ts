import type { Patch } from '../../server/src/lsp/protocol';

/**
 * An answer with what the server says is new in it. What no operation is about stays the very same objects, so that what
 * was made of them can be kept; the answer before stays as it was.
 */
export function patched<Answer>(answer: Answer, patch: Patch): Answer {
  let root: unknown = answer;
  const own = new Set<object>();
  /** What may be changed: a copy of what stands there, made once. */
  const opened = (value: unknown): Record<string, unknown> => {
    if (typeof value !== 'object' || value === null) throw new Error('A patch is not about what it was made for.');
    if (own.has(value)) return value as Record<string, unknown>;
    const copy = Array.isArray(value) ? [...value] : { ...value };
    own.add(copy);
    return copy as Record<string, unknown>;
  };
  for (const operation of patch) {
    const keys = operation.path.split('/').slice(1).map(unescaped);
    const last = keys.pop();
    if (last === undefined) throw new Error('A patch is about a whole answer.');
    root = opened(root);
    let holder = root as Record<string, unknown>;
    for (const key of keys) {
      const next = opened(holder[key]);
      holder[key] = next;
      holder = next;
    }
    if (!Array.isArray(holder)) {
      if (operation.op === 'remove') delete holder[last];
      else holder[last] = operation.value;
    } else if (operation.op === 'remove') holder.splice(Number(last), 1);
    else holder.splice(Number(last), operation.op === 'add' ? 0 : 1, operation.value);
  }
  return root as Answer;
}

/** A name in a path, as RFC 6901 writes it. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
