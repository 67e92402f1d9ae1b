/** Says at the end of a run which tests left themselves out: why stands in their names (`testOnPaper`). */
module.exports = class LeftOut {
  onRunComplete(_contexts, { testResults }) {
    const titles = testResults.flatMap(({ testResults: tests }) => tests.map(({ title }) => title));
    const byReason = new Map();
    for (const title of titles) {
      const [, name, reason] = /^(.*) \(left out: (.*)\)$/.exec(title) ?? [];
      if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
    }
    for (const [reason, names] of byReason) {
      console.log(`\nLeft out, because ${reason}:\n${names.map((name) => `  ○ ${name}`).join('\n')}`);
    }
  }
};
