import { testEqualChance } from './equalChance';

testEqualChance(2_000);
