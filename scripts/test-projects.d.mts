export const WAITING: readonly string[];
export const BUSY: readonly string[];
