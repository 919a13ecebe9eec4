package gofast.training.worker.openai;

/** What is said to a model: the rules, the question, and the version of their wording. */
public record Prompt(String version, String system, String user) {
    int characters() {
        return system.length() + user.length();
    }
}
