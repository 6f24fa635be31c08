# Debian, not Alpine: the embedded database needs glibc.
FROM node:20.19-bookworm-slim
WORKDIR /app

# Packages first: they change less often than the program, so that this layer is kept.
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

# The articles, jobs and, without a Neo4j, the graph.
RUN mkdir /data && chown node:node /data
VOLUME /data

USER node
# Inside a container every address is the container's own; what is published outside is docker-compose.yml's to say.
ENV NEWSGRAPH_HOST=0.0.0.0 NEWSGRAPH_PORT=4040 NEWSGRAPH_DATA=/data
EXPOSE 4040
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4040/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start", "--", "--no-open"]
