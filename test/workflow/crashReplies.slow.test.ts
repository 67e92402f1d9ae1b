import { crashEveryStep } from '../support/stepCrash';

crashEveryStep('replies');
