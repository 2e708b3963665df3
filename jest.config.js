export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.js' },
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/dist/',
    '<rootDir>/__tests__/artifacts/',
    '<rootDir>/__tests__/mutation/',
    '<rootDir>/scripts/pictures/',
    '<rootDir>/__tests__/fuzz/(built|work|node_modules)/',
  ],
  testTimeout: 120_000,
};
