/** The package `marked`, whose one file the build puts beside this page's own. */
export * from 'marked';
