/** What Gemini CLI finds in its private HOME: a model and an effort enter, its settings and the policy of its tools leave. */

const READ_ONLY_TOOLS = ['read_file', 'read_many_files', 'grep_search', 'glob', 'list_directory'];

/** A guard against endless sessions; the pass's time limit usually strikes first. */
const MAX_TURNS = 150;

/** Text of `settings.json`. Nothing of the checkout is trusted, nothing is sent but to the model. */
export function geminiSettings(model: string, effort: string | null): string {
  return JSON.stringify(
    {
      security: {
        // Without it a base URL makes the CLI choose an authentication that its own check refuses.
        auth: { selectedType: 'gemini-api-key', enforcedType: 'gemini-api-key' },
        folderTrust: { enabled: false },
        disableYoloMode: true,
        environmentVariableRedaction: { enabled: true },
      },
      general: {
        enableAutoUpdate: false,
        enableAutoUpdateNotification: false,
        // The default of 10 takes four minutes to give up.
        maxAttempts: 3,
        checkpointing: { enabled: false },
      },
      privacy: { usageStatisticsEnabled: false },
      telemetry: { enabled: false },
      model: { maxSessionTurns: MAX_TURNS, disableLoopDetection: false },
      ...thinking(model, effort),
      context: { fileName: ['__no_context_file__.md'], includeDirectoryTree: false, discoveryMaxDirs: 1 },
      tools: {
        core: [...READ_ONLY_TOOLS, 'run_shell_command'],
        allowed: [],
        discoveryCommand: '',
        callCommand: '',
        shell: { enableInteractiveShell: false },
      },
      mcp: { serverCommand: '', allowed: [] },
      mcpServers: {},
      hooksConfig: { enabled: false },
      skills: { enabled: false },
      admin: { mcp: { enabled: false }, extensions: { enabled: false }, skills: { enabled: false } },
      advanced: { ignoreLocalEnv: true, autoConfigureMemory: false },
      experimental: { enableAgents: false },
    },
    null,
    2,
  );
}

/** Tokens of thought of the 2.5 models, which know no levels. */
const BUDGETS: Readonly<Record<string, number>> = {
  low: 2_048,
  medium: 8_192,
  high: 16_384,
  xhigh: 24_576,
  max: 24_576,
};

function thinking(model: string, effort: string | null): object {
  if (effort === null) return {};
  const thinkingConfig = model.startsWith('gemini-2.5')
    ? { thinkingBudget: BUDGETS[effort] ?? BUDGETS['high'] }
    : { thinkingLevel: effort === 'low' || effort === 'minimal' ? 'LOW' : effort === 'medium' ? 'MEDIUM' : 'HIGH' };
  const override = { match: { model }, modelConfig: { generateContentConfig: { thinkingConfig } } };
  return { modelConfigs: { customOverrides: [override] } };
}

/** The policy (`--admin-policy`, the highest tier): deny; then reading tools; then four git commands; then their dangerous options off. */
export const GEMINI_POLICY = `[[rule]]
toolName = "*"
decision = "deny"
priority = 1
denyMessage = "Only read-only tools are available in this review."

[[rule]]
toolName = ${JSON.stringify(READ_ONLY_TOOLS)}
decision = "allow"
priority = 500

[[rule]]
toolName = "run_shell_command"
commandPrefix = ["git blame", "git log", "git diff", "git show"]
decision = "allow"
priority = 600

[[rule]]
toolName = "run_shell_command"
commandRegex = ".*--(out|ext-d|textc|no-ind|cont|open-f|exec|upload-p)"
decision = "deny"
priority = 900
denyMessage = "This git option is not available in this review."
`;
