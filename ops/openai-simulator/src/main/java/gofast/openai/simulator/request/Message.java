package gofast.openai.simulator.request;

/** One message of the conversation, its text parts joined. */
public record Message(String role, String text) {}
