import { createChannelPool } from "../../../ingest/extractors/channel-pool.js";
import { createCommandChannel } from "../../../ingest/extractors/command-channel.js";
import { createHttpChannel } from "../../../ingest/extractors/http-channel.js";
import type { LineChannel } from "../../../ingest/extractors/line-channel.js";
import type { ExtractorConfig } from "../../config/config.js";

/** The way to the external extractor that is configured, or null when none is used. Nothing is started yet. */
export function openChannel(config: ExtractorConfig): LineChannel | null {
  const { use, command, url } = config;
  if (use === "bundled") return null;
  if (command !== null)
    return createChannelPool(() => createCommandChannel(command, config), config.parallel);
  return url === null ? null : createChannelPool(() => createHttpChannel(url, config), config.parallel);
}
