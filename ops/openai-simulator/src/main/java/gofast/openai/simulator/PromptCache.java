package gofast.openai.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers the beginnings of prompts, to say how much of the next one is cached. Thread-safe. */
final class PromptCache {

    private static final int LEAST_TOKENS = 1024;
    private static final int STEP_TOKENS = 128;
    private static final int MOST_BEGINNINGS = 50_000;

    private final Set<Long> beginnings = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST_BEGINNINGS;
        }
    });

    /** How many tokens at the start of the prompt were seen before under the same key; remembers this prompt. */
    synchronized int cached(String key, int[] prompt) {
        int cached = 0;
        long hash = key.hashCode();
        for (int i = 0; i < prompt.length; i++) {
            hash = hash * 1_000_003 + prompt[i];
            int tokens = i + 1;
            if (tokens >= LEAST_TOKENS && tokens % STEP_TOKENS == 0 && !beginnings.add(hash)) {
                cached = tokens;
            }
        }
        return cached;
    }
}
