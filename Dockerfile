# The command line in an image of its own, without a network:
#   docker build -t phi-cordon .
#   docker run --rm --network none -v "$PWD:/repo:ro" phi-cordon
FROM node:22-alpine AS build
WORKDIR /source
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination /tmp && mkdir /phi-cordon && tar -xzf /tmp/phi-cordon-*.tgz -C /phi-cordon --strip-components 1

FROM node:22-alpine
# What is mounted belongs to somebody else, which git refuses to read unless it is told otherwise.
RUN apk add --no-cache git && git config --system --add safe.directory '*'
COPY --from=build /phi-cordon /phi-cordon
USER node
WORKDIR /repo
ENTRYPOINT ["node", "/phi-cordon/dist/cli.js"]
CMD ["scan"]
