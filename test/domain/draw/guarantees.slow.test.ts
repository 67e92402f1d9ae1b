import { testGuarantees } from './guarantees';

testGuarantees(1500);
