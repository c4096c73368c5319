import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Runs a routed program behind a proxy in its own process, which writes every request down and answers it. The virtual
 * machine is told to know no other host and to trust the proxy's certificate alone, so that nothing gets past it.
 */
public class CaptureRequests {
    private static final String ANSWER = "{\"id\":\"a\",\"object\":\"list\",\"model\":\"m\",\"created\":0,\"created_at\":0,\"output\":[],\"parallel_tool_calls\":false,\"tool_choice\":\"auto\",\"tools\":[],\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello.\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":[0.0]}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}";
    private static final String STREAM = "data: {\"id\":\"a\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"created\":0,\"choices\":[]}\n\ndata: [DONE]\n\n";

    private static Set<String> hosts;

    /** @param args the hosts that the certificate is for, the program's class, and its own arguments */
    public static void main(String[] args) throws Exception {
        hosts = Arrays.stream(args[0].split(",")).collect(Collectors.toSet());
        ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        for (String scheme : new String[] {"http", "https"}) {
            System.setProperty(scheme + ".proxyHost", "127.0.0.1");
            System.setProperty(scheme + ".proxyPort", String.valueOf(proxy.getLocalPort()));
        }
        System.setProperty("http.nonProxyHosts", "");
        Thread accepting = new Thread(() -> accept(proxy));
        accepting.setDaemon(true);
        accepting.start();
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
        } catch (Throwable problem) {
            problem.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void accept(ServerSocket proxy) {
        while (true) {
            try {
                Socket socket = proxy.accept();
                Thread serving = new Thread(() -> serve(socket));
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket plain) {
        try (plain) {
            String[] request = line(plain.getInputStream()).split(" ");
            if (!request[0].equals("CONNECT")) {
                answer(plain, request[1], "");
                return;
            }
            while (!line(plain.getInputStream()).isEmpty()) {
                continue;
            }
            String host = request[1].replaceFirst(":443$", "");
            if (!hosts.contains(host)) {
                record("https://" + host + "/", Map.of(), "");
                return;
            }
            plain.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try (SSLSocket tls = (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket(plain, null, false)) {
                tls.setUseClientMode(false);
                answer(tls, line(tls.getInputStream()).split(" ")[1], "https://" + host);
            }
        } catch (Exception problem) {
            problem.printStackTrace();
        }
    }

    private static void answer(Socket socket, String target, String origin) throws IOException {
        InputStream in = socket.getInputStream();
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(), header.substring(colon + 1).trim());
        }
        String body = new String(body(in, headers), StandardCharsets.UTF_8);
        record(URI.create(origin + target).toString(), headers, body);
        boolean streams = body.replace(" ", "").contains("\"stream\":true");
        byte[] content = (streams ? STREAM : ANSWER).getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\ncontent-type: " + (streams ? "text/event-stream" : "application/json")
                + "\r\ncontent-length: " + content.length + "\r\nconnection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(content);
        socket.getOutputStream().flush();
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            whole.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return whole.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", "").trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            bytes.write(one);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private static synchronized void record(String url, Map<String, String> headers, String body) throws IOException {
        String named = headers.entrySet().stream().map(one -> quoted(one.getKey()) + ":" + quoted(one.getValue())).collect(Collectors.joining(","));
        String request = "{\"url\":" + quoted(url) + ",\"headers\":{" + named + "},\"body\":" + quoted(body) + "}\n";
        Files.writeString(Path.of(System.getenv("CAPTURE_FILE")), request, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            quoted.append(one == '"' || one == '\\' ? "\\" + one : one < ' ' ? String.format("\\u%04x", (int) one) : String.valueOf(one));
        }
        return quoted.append('"').toString();
    }
}
