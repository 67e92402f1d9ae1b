import { testEqualChance } from './equalChance';

testEqualChance(100_000);
