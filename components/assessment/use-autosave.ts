'use client';

import { useEffect, useState } from 'react';
import type { Autosaver, QuestionStatus, Surroundings } from './autosaver';
import type { SaveReply } from './autosave-request';
import {
  createAutosaver,
  flush,
  isWaiting,
  noteEdit,
  noteLeft,
  saveNow,
  standOn,
  surround,
  takeReply,
} from './autosaver';

export type Autosave = {
  /** Undefined until this browser has done something with the question. */
  readonly statusOf: (questionId: string) => QuestionStatus | undefined;
  readonly noteEdit: (questionId: string) => void;
  readonly noteLeft: (questionId: string) => void;
  readonly saveNow: (questionId: string) => void;
  readonly takeReply: (questionId: string, reply: SaveReply) => void;
  readonly standOn: (questionId: string, version: number) => void;
  readonly flush: () => Promise<void>;
};

type Options = Omit<Surroundings, 'onStatus'>;

/** An autosaver for the form on this page, with what it says about each question. */
export function useAutosave(options: Options): Autosave {
  const [statuses, setStatuses] = useState<Readonly<Record<string, QuestionStatus>>>({});
  const around = {
    ...options,
    onStatus: (questionId: string, status: QuestionStatus) => {
      setStatuses((before) => ({ ...before, [questionId]: status }));
    },
  };
  const [saver] = useState(() => createAutosaver(around));
  useEffect(() => {
    surround(saver, around);
  });
  useSavingOnLeaving(saver);
  return {
    statusOf: (questionId) => statuses[questionId],
    noteEdit: (questionId) => {
      noteEdit(saver, questionId);
    },
    noteLeft: (questionId) => {
      noteLeft(saver, questionId);
    },
    saveNow: (questionId) => {
      saveNow(saver, questionId);
    },
    takeReply: (questionId, reply) => {
      takeReply(saver, questionId, reply);
    },
    standOn: (questionId, version) => {
      standOn(saver, questionId, version);
    },
    flush: () => flush(saver),
  };
}

/**
 * Leaving the page saves what waits for its pause: what is under way goes on without the page. The browser's own
 * question comes first all the same, for what cannot be saved.
 */
function useSavingOnLeaving(saver: Autosaver): void {
  useEffect(() => {
    function saveAndWarn(event: BeforeUnloadEvent): void {
      if (!isWaiting(saver)) return;
      void flush(saver);
      event.preventDefault();
    }
    function saveWhenHidden(): void {
      if (document.visibilityState === 'hidden') void flush(saver);
    }
    window.addEventListener('beforeunload', saveAndWarn);
    // A telephone asks nothing when another app takes the browser's place, and may not come back to the page.
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      window.removeEventListener('beforeunload', saveAndWarn);
      document.removeEventListener('visibilitychange', saveWhenHidden);
    };
  }, [saver]);
}
