import { render } from 'preact';
import { App } from './app';
import { googleServer } from './server';

render(
  <App server={googleServer()} screen={document.documentElement.dataset.screen ?? 'sidebar'} />,
  document.getElementById('app')!,
);
