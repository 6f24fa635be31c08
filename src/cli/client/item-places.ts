/** Where in a batch each item of its jobs belongs. */
export interface ItemPlaces {
  /**
   * @param start place of the job's first submission in the batch
   * @param submitted how many submissions of the batch the job was made of; items beyond them came from lists
   * @returns the place of each of the job's items, by its index in the job; the same at each call
   */
  ofJob(start: number, submitted: number): (index: number) => number;
}

/** @param size number of submissions in the batch: what comes from lists is counted on from there */
export function createItemPlaces(size: number): ItemPlaces {
  let next = size;
  return {
    ofJob(start, submitted) {
      const added = new Map<number, number>();
      return (index) => {
        if (index < submitted) return start + index;
        const place = added.get(index) ?? next++;
        added.set(index, place);
        return place;
      };
    },
  };
}
