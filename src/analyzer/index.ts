export { aloneRequest } from './alone-request.ts';
export { analyze } from './analyze.ts';
export type { ClusterState } from './cluster-state.ts';
export { limitPlaces } from './command/limit-places.ts';
export type * from './command/model.ts';
export { type OptionDefinition, optionDefinitions } from './command/options.ts';
export { parseCommand, parseCommands } from './command/parse.ts';
export { type ToggledLimit, toggledLimit } from './command/toggled-limit.ts';
export { describeRequest, type RequestDescription } from './describe-request.ts';
export type { Finding } from './findings/define.ts';
export { describeReport, type ReportText } from './findings/describe.ts';
export { findingGroups } from './findings/groups.ts';
export { findingById, findings } from './findings/index.ts';
export { errorMessages } from './findings/messages.ts';
export { describeInventory, type InventoryDescription } from './inventory/describe.ts';
export { ignoredInFolder } from './inventory/ignored-in-folder.ts';
export type * from './inventory/model.ts';
export { isPrinted } from './inventory/printed.ts';
export { readInventory } from './inventory/read.ts';
export { groupsOf, type ResolvedVariable, variableOf } from './inventory/variables.ts';
export { isVariablesPath } from './inventory/variables-path.ts';
export { isWrittenAsYaml } from './inventory/written-as-yaml.ts';
export { hostListExpression } from './kubespray/multus-role.ts';
export {
  type MultusFix,
  multusFixes,
  newestTag,
  observed,
  type Release,
  releases,
  resolveRelease,
} from './kubespray/releases.ts';
export { type RolePatch, rolePatch } from './kubespray/role-patch.ts';
export { multusSettings } from './kubespray/role-variables.ts';
export { languages } from './language/languages.ts';
export { type Locale, locales } from './locale.ts';
export { type DecodedLog, decodeLog, type LoggedFailure, longestLog } from './log/decode.ts';
export type { ErrorMessage } from './log/messages.ts';
export { readLimit } from './pattern/limit.ts';
export { matchHosts } from './pattern/match.ts';
export type * from './plan/model.ts';
export { planUpgrade } from './plan/plan.ts';
export type * from './prediction.ts';
export type { Problem } from './problem.ts';
export { chooseSources, readRequest } from './reading.ts';
export type { Dropped } from './redact/ledger.ts';
export type { Renamed } from './redact/names.ts';
export { type Redaction, type RedactOptions, redact } from './redact/redact.ts';
export { remedyClause, remedyCost, remedyTitle } from './remedies/describe.ts';
export { type Change, diffOf } from './render/diff.ts';
export { type Excerpt, excerptOf } from './render/excerpt.ts';
export { diffFiles, type FileChange } from './render/file-diff.ts';
export { renderGithub } from './render/github.ts';
export { hostsListed } from './render/hosts-listed.ts';
export { inertMarkdown } from './render/inert-markdown.ts';
export { jsonVersion, type PredictionJson, predictionJson } from './render/json.ts';
export { type MarkdownOptions, renderMarkdown } from './render/markdown.ts';
export { verdictLabel } from './render/multus-sentence.ts';
export { objectLabel } from './render/object-label.ts';
export { pageAddress } from './render/page-address.ts';
export { planJson, renderPlanMarkdown, renderPlanScript, renderPlanText } from './render/plan.ts';
export { renderPlanGithub, renderPlanGitlab } from './render/plan-pipeline.ts';
export { type RemedyChange, remedyChanges } from './render/remedy-changes.ts';
export { endLabel, endsOnce, gravestEnd, headlineLabel, headlineOfEnd, stopOf } from './render/run-ends.ts';
export { runWords } from './render/run-words.ts';
export { safeJson } from './render/safe-json.ts';
export { type SarifOptions, sarifLog } from './render/sarif.ts';
export { verdictLine, verdictSentence } from './render/sentence.ts';
export { shown } from './render/shown.ts';
export { renderText, type TextOptions } from './render/text.ts';
export { wayOutParts } from './render/way-out-parts.ts';
export type { Down, FactState, Request } from './request.ts';
export { isSettingValue, type Setting, type Settings, settingNames } from './request-settings.ts';
export { analyzeRunbook, callsIn } from './runbook/analyze-runbook.ts';
export type * from './runbook/model.ts';
export { readRunbook } from './runbook/read-runbook.ts';
export { initialState, type RunbookSetting, simulateRunbook } from './runbook/simulate-runbook.ts';
export { outcomesByRelease } from './simulate/by-release.ts';
export { headlineOf, type Tone, toneOf } from './simulate/headline.ts';
export { type Place, placeOf, type Span } from './span.ts';
export { describeAssumption } from './texts/describe-assumption.ts';
export { describeProblem } from './texts/describe-problem.ts';
export { describeSkip } from './texts/describe-skip.ts';
