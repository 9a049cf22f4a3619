// Monaco's own worker, as a static file of this site.
import 'monaco-editor/editor/editor.worker';
