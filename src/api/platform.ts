/** What can go wrong between sidebar, server and Google, whatever was asked. */
export type PlatformIssueCode =
  | 'platform-accounts'
  | 'platform-timeout'
  | 'platform-quota'
  | 'platform-busy'
  | 'platform-offline'
  | 'platform-too-large'
  | 'platform-failed';
