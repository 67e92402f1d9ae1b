import { crashEveryStep } from '../support/stepCrash';

crashEveryStep('sample');
