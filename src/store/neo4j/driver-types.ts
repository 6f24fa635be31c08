import type { Config as DriverConfig } from "neo4j-driver";

/**
 * The members of a class of the driver. The driver describes its options as classes that nobody can
 * construct; what it takes are plain objects.
 */
export type Members<T> = { [K in keyof T]: T[K] };

export type Config = Members<DriverConfig>;
