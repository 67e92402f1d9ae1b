/**
 * A search pattern as Google takes it: a string in the syntax of RE2.
 *
 * Refused because RE2 has no such thing: looking ahead or behind, back references, possessive and atomic groups.
 * Translated: `(?i)`, `(?s)`, `(?m)` at the beginning, `\Q…\E`, `\z`, `\A`, `\x{…}`, `\pL`. Dot does not match `\n`
 * only, which is why a line break within a paragraph (`\r`) is matched by a dot here as there.
 *
 * @throws Google's message for a pattern it cannot read
 */
export function searchPattern(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const made = compile(pattern);
  if (compiled.size > 1000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  if (/\(\?<?[=!]|\(\?>|\\[1-9]|[*+?}]\+/.test(pattern.replace(/\\[^1-9]/g, '')))
    throw new Error(`Invalid regular expression pattern ${pattern}`);
  const flags = /^\(\?([imsU]+)\)/.exec(pattern);
  const body = pattern
    .slice(flags?.[0].length ?? 0)
    .replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, literal: string) => escapePattern(literal))
    .replace(/\\z/g, '$')
    .replace(/\\A/g, '^')
    .replace(/\\x\{([0-9a-fA-F]+)\}/g, '\\u{$1}')
    .replace(/\\([pP])([A-Z])(?!\{)/g, '\\$1{$2}')
    .replace(/\(\?P</g, '(?<');
  const chosen = [...(flags?.[1] ?? '')].filter((flag) => flag !== 'U').join('');
  const prepared = chosen.includes('s') ? body : dotsWithReturn(body);
  try {
    return new RegExp(prepared, `g${chosen}${/\\[pPu]\{/.test(prepared) ? 'u' : ''}`);
  } catch {
    throw new Error(`Invalid regular expression pattern ${pattern}`);
  }
}

/** RE2's dot stops at `\n` alone, JavaScript's at `\r`, U+2028 and U+2029 as well. */
function dotsWithReturn(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\[\s\S]|[[\].]/g, (part) => {
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
    return part === '.' && !inClass ? '[^\\n]' : part;
  });
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
