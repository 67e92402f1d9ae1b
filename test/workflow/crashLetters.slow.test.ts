import { crashEveryStep } from '../support/stepCrash';

crashEveryStep('letters');
