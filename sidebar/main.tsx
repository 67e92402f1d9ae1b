import { render } from 'preact';

render(<p>Lostrommel</p>, document.getElementById('app')!);
