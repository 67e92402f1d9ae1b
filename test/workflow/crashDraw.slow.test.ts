import { crashEveryStep } from '../support/stepCrash';

crashEveryStep('draw');
