import { crashEveryStep } from '../support/stepCrash';

crashEveryStep('register');
