import type { AuthoritiesApi } from './api/authorities';
import type { DrawApi } from './api/draw';
import type { LettersApi } from './api/letters';
import type { ProjectApi } from './api/project';
import type { RegisterApi } from './api/register';
import type { ReportApi } from './api/report';
import type { ResponsesApi } from './api/responses';
import type { SampleApi } from './api/sample';
import type { SelfTestApi } from './api/selfTest';
import type { TodayApi } from './api/today';

/**
 * What the sidebar may ask: one interface per step (`src/api/`), joined here.
 *
 * The server (`src/apps-script/main.ts`) exports a global function per method; the sidebar calls them as promises
 * (`sidebar/server.ts`). Arguments and results are plain JSON: no Date, no undefined, no Map. Bad data is a `Result`.
 */
export interface Api
  extends AuthoritiesApi,
    DrawApi,
    TodayApi,
    LettersApi,
    ProjectApi,
    RegisterApi,
    ReportApi,
    ResponsesApi,
    SampleApi,
    SelfTestApi {}
