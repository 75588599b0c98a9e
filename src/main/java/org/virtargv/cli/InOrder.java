package org.virtargv.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many inputs by all processors, its results taken in the order of the inputs: what is written and printed does
 * not depend on how many there are. Only a few results wait at any time, so memory does not grow with the inputs.
 */
final class InOrder {
    /** Inputs below which threads cost more than they bring. */
    private static final int FEW = 4;

    private InOrder() {}

    /** @param work may run in any thread; {@code take} runs in this one */
    static <T, R> void each(List<T> inputs, Function<T, R> work, Consumer<R> take) {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), inputs.size());
        if (processors < 2 || inputs.size() < FEW) {
            inputs.forEach(input -> take.accept(work.apply(input)));
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(processors, InOrder::thread);
        try {
            Deque<Future<R>> running = new ArrayDeque<>();
            for (T input : inputs) {
                if (running.size() == 8 * processors) {
                    take.accept(result(running.remove()));
                }
                running.add(threads.submit(() -> work.apply(input)));
            }
            while (!running.isEmpty()) {
                take.accept(result(running.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A large stack, as the main thread has: a backing chain is read by recursion. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "conversion", 8L << 20);
        thread.setDaemon(true);
        return thread;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
