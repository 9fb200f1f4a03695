# The bot as an image: `docker build -t stet .`; compose.yaml runs several behind nginx on one PostgreSQL.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# What the packages would run when they are installed is not needed, and `prepare` would build what is not there yet.
RUN npm ci --ignore-scripts --no-fund --no-audit
COPY tsconfig.json manifest.yml NOTICE LICENSE ./
COPY knowledge ./knowledge
COPY vectors ./vectors
COPY src ./src
RUN npm run -s build && npm prune --omit=dev --ignore-scripts --no-fund --no-audit

FROM node:20-slim
ENV NODE_ENV=production STET_DATA_DIR=/data PORT=3000
WORKDIR /app
COPY --from=build /app/package.json /app/manifest.yml /app/NOTICE /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/knowledge ./knowledge
COPY --from=build /app/vectors ./vectors
COPY --from=build /app/build ./build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Ready within seconds; a large record takes longer to be read.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` runs, as the process that is told to stop.
CMD ["node", "build/src/slack/main.js"]
