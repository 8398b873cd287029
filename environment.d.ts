declare namespace NodeJS {
  interface ProcessEnv {
    /** Set by Next: which of its runtimes a file is bundled for. */
    NEXT_RUNTIME?: 'nodejs' | 'edge';
    /** Set by the start command: which start this server belongs to. */
    START_ID?: string;
  }
}
