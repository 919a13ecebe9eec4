package gofast.training.api.webhooks;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Which addresses a webhook may have. What is refused is an IllegalArgumentException that says what to write instead. The
 * addresses behind a name may change at any time, so that they are looked at once more at every connection.
 */
final class Targets {
    private static final int LONGEST = 2000;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int HTTPS = 443;
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

    private final boolean allowPrivate;
    private final Lookup lookup;

    Targets(boolean allowPrivate, Lookup lookup) {
        this.allowPrivate = allowPrivate;
        this.lookup = lookup;
    }

    /** The address in its normal form, for the caller with this subject. */
    String check(String text, String asker) {
        HttpUrl url = read(text);
        refuseIf(!allowPrivate && !url.isHttps(), "write an address that begins with https://");
        refuseIf(
                !isPlain(url, text),
                "write the host in its plain form, without a user before it, like https://example.com/hooks");
        if (!allowPrivate) {
            refuseIf(!isPort(url.port()), "leave out the port, or write 443 or one from 1024 on");
            refuseIf(!isPublic(url.host(), asker), "write a host that can be reached on the internet: this one cannot");
        }
        return url.toString();
    }

    private static HttpUrl read(String text) {
        refuseIf(text.length() > LONGEST, "write at most " + LONGEST + " characters");
        refuseIf(
                !text.chars().allMatch(Targets::isOfAddresses),
                "write an address in ASCII, without blanks: other characters as punycode or with percent signs");
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException("write an address like https://example.com/hooks");
        }
        refuseIf(url.encodedFragment() != null, "leave out the # and what follows it: it is never sent");
        return url;
    }

    private static boolean isOfAddresses(int character) {
        return character > ' ' && character < 127 && character != '\\';
    }

    /** Whether the host is written as it is understood: no user before it, no odd notation of a number. */
    private static boolean isPlain(HttpUrl url, String text) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        String before = url.scheme() + "://" + host;
        return text.toLowerCase(Locale.ROOT).startsWith(before)
                && (text.length() == before.length() || ":/?".indexOf(text.charAt(before.length())) >= 0)
                && (!isNumber(url.host()) || IPV4.matcher(url.host()).matches());
    }

    /** Whether a host is read as an IPv4 address by somebody, in decimal, octal or hexadecimal. */
    private static boolean isNumber(String host) {
        List<String> labels = List.of(host.split("\\."));
        return !labels.isEmpty() && NUMBER.matcher(labels.getLast()).matches();
    }

    private static boolean isPort(int port) {
        return port == HTTPS || port >= FIRST_FREE_PORT;
    }

    /** One answer for names that do not exist and for names of our own network, which are nobody's business. */
    private boolean isPublic(String host, String asker) {
        try {
            return lookup.addresses(host, asker).stream().allMatch(PublicAddresses::contain);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void refuseIf(boolean isWrong, String instead) {
        if (isWrong) {
            throw new IllegalArgumentException(instead);
        }
    }
}
