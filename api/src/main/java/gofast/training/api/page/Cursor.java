package gofast.training.api.page;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** A place in a list that is sorted by time of birth and id, newest first. Clients see 32 characters that mean nothing to them. */
public record Cursor(Instant createdAt, UUID id) {
    private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");
    private static final int BYTES = Long.BYTES + 2 * Long.BYTES;

    /** Before everything. */
    static final Cursor START = new Cursor(LAST_TIME, new UUID(-1, -1));

    public Cursor {
        if (createdAt.isBefore(FIRST_TIME) || createdAt.isAfter(LAST_TIME)) {
            throw new IllegalArgumentException("Nothing was created at " + createdAt);
        }
    }

    static Cursor parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                throw new IllegalArgumentException("A cursor has " + BYTES + " bytes");
            }
            Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            return new Cursor(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("take nextCursor of the page before, as it is, or leave this out", e);
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
