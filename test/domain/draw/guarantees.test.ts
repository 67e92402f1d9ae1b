import { testGuarantees } from './guarantees';

testGuarantees(100);
