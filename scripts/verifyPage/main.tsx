import { render } from 'preact';
import { VerifyPage } from './VerifyPage';

render(<VerifyPage />, document.getElementById('app')!);
