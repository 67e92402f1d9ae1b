import { render } from 'preact';
import { App } from './app';
import { answerSelfTest } from './parts/selfTestLine';
import { googleServer } from './server';

const { screen = 'sidebar', about = '' } = document.documentElement.dataset;

render(<App server={googleServer()} screen={screen} about={about} />, document.getElementById('app')!);
if (screen === 'sidebar') answerSelfTest();
