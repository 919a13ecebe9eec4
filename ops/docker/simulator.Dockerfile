# Built from the project's root, after `mvn package`.
FROM eclipse-temurin:25.0.1_8-jre-alpine-3.22
RUN addgroup -S -g 10001 gofast && adduser -S -u 10001 -G gofast gofast
WORKDIR /gofast
COPY ops/openai-simulator/target/openai-simulator.jar simulator.jar
USER 10001:10001
EXPOSE 8083
# A heap that follows the container's memory, and an exit where there is none left: the next container starts afresh.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "simulator.jar"]
