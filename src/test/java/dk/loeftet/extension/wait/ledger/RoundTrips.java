package dk.loeftet.extension.wait.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Hears what is sent to the database: each is one journey there and back. */
final class RoundTrips {

    private final List<String> sent = new ArrayList<>();

    DataSource listeningTo(DataSource database) {
        return wrapped(
                DataSource.class,
                database,
                (method, result, arguments) ->
                        result instanceof Connection connection ? listeningTo(connection) : result);
    }

    /** What was sent since it was asked last. */
    List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    private Connection listeningTo(Connection connection) {
        return wrapped(
                Connection.class,
                connection,
                (method, result, arguments) -> result instanceof PreparedStatement statement && arguments != null
                        ? listeningTo(statement, (String) arguments[0])
                        : result);
    }

    private PreparedStatement listeningTo(PreparedStatement statement, String sql) {
        return wrapped(PreparedStatement.class, statement, (method, result, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(sql);
            }
            return result;
        });
    }

    private static <T> T wrapped(Class<T> type, T inner, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answer.of(method, method.invoke(inner, arguments), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private interface Answer {
        Object of(Method method, Object result, Object[] arguments);
    }
}
