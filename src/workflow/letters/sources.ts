import { ok, type Result } from '../../domain/issue';
import { type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { isTombstone, type PoolPerson } from '../../domain/register/poolPerson';
import { suppressionReason } from '../../domain/register/suppression';
import { type Authority, authorityTable } from '../tables/authority';
import { manyTables } from '../tables/manyTables';
import { type MunicipalityRow, municipalityTable } from '../tables/municipality';
import { poolTable } from '../tables/pool';
import { type RegisterRequest, registerRequestTable } from '../tables/registerRequest';
import { suppressionTable } from '../tables/suppression';
import type { World } from '../world';

/** A request to a registration authority with what a letter needs to know of the authority. */
export interface AuthorityRequest {
  readonly request: RegisterRequest;
  readonly authority: Authority;
  /** Its municipalities, in the order of the tab; at least one. */
  readonly municipalities: readonly MunicipalityRow[];
}

/** People and authorities who are not invitees; empty where a mailing does not need them. */
export interface Sources {
  /** Without whoever objected: nobody writes to them any more. */
  readonly pool: readonly PoolPerson[];
  readonly requests: readonly AuthorityRequest[];
}

/** Reads what mailings of these kinds need beyond the invitees. */
export function readSources(
  { tables }: Pick<World, 'tables'>,
  kinds: readonly MailingKind[],
): Result<Sources> {
  const { rowsOf, failed } = manyTables(tables);
  const recipients = new Set(kinds.map((kind) => ruleOf(kind).to));
  const pool = recipients.has('pool') ? rowsOf(poolTable) : [];
  const reasonOf = suppressionReason(pool.length > 0 ? rowsOf(suppressionTable) : []);
  const requests = recipients.has('authorities') ? rowsOf(registerRequestTable) : [];
  const authorities = new Map(
    (requests.length > 0 ? rowsOf(authorityTable) : []).map((each) => [each.id, each]),
  );
  const municipalities = requests.length > 0 ? rowsOf(municipalityTable) : [];
  if (failed.length > 0) return { ok: false, issues: failed };
  return ok({
    pool: pool.filter((person) => !isTombstone(person) && reasonOf(person) !== 'objected'),
    requests: requests.flatMap((request): readonly AuthorityRequest[] => {
      const authority = authorities.get(request.authority);
      const ags = new Set(authority?.municipalities.split(/\s+/));
      const own = municipalities.filter((each) => ags.has(each.ags));
      return authority === undefined || own.length === 0 ? [] : [{ request, authority, municipalities: own }];
    }),
  });
}
