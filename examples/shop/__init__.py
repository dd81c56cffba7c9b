"""The shop of `contracts/`, on the packages in `generated/`, as a user would write it.

Each service is a class that has the methods of a generated Protocol:

- `preferences`: the smallest one, over HTTP;
- `users`, `users_grpc`: the same accounts over HTTP and over gRPC;
- `inventory`: over HTTP, and by events, which an inbox handles once;
- `payments`: over gRPC; an outbox tells what became of the money;
- `orders`: calls the three before (`orders_calls`), tells a broker and a stream, and
  hears what follows (`orders_events`);
- `notifications`: hears of orders, and writes letters;
- `recommendations`: reads the stream of orders from its beginning.

Their rows stand in `..._tables`, on one `storage` each. `services` says how each begins,
and `system` puts all of them into one process. `providers` is how contract tests find them.
"""
