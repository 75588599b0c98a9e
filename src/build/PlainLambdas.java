import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A step of the build: makes an ordinary class of the lambdas and method references of each class. A lambda is linked
 * when it is first reached, by Java code that is interpreted then: for the two hundred of a conversion this takes
 * longer than the conversion. A class that stands in the class data archive takes a tenth of it, and one for all
 * lambdas of a class is loaded once: it has all their interfaces, and a number tells which lambda an object is.
 *
 * <p>The method that a lambda's body became is made static and visible in its package, so that the new class may call
 * it; a method reference to a private method is allowed by making the new class a nestmate.
 *
 * <p>usage: java -cp CLASSES:ASM PlainLambdas JAR
 */
final class PlainLambdas {
    private static final String OWN = "org/virtargv/";
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    /** The jar's entries by name, those that are made among them. */
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    /** By the name of a nest's host. */
    private final Map<String, List<String>> nestmates = new TreeMap<>();

    private long time;

    public static void main(String[] args) throws IOException {
        PlainLambdas all = new PlainLambdas();
        all.read(Path.of(args[0]));
        all.change();
        all.write(Path.of(args[0]));
    }

    private void read(Path jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
                time = Math.max(time, e.getTime());
            }
        }
    }

    private void change() {
        for (String name : List.copyOf(entries.keySet())) {
            if (name.startsWith(OWN) && name.endsWith(".class")) {
                entries.put(name, new Outer().change(entries.get(name)));
            }
        }
        nestmates.forEach((host, members) -> entries.computeIfPresent(host + ".class", (n, c) -> with(c, members)));
    }

    private void write(Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setTime(time);
                out.putNextEntry(entry);
                out.write(e.getValue());
            }
        }
    }

    private static byte[] with(byte[] host, List<String> members) {
        ClassWriter out = new ClassWriter(0);
        new ClassReader(host).accept(new ClassVisitor(ASM9, out) {
            @Override
            public void visitSource(String source, String debug) {
                super.visitSource(source, debug);
                members.forEach(this::visitNestMember);
            }
        }, 0);
        return out.toByteArray();
    }

    /** One class file with lambdas in it. */
    private final class Outer extends ClassVisitor {
        private String name;
        private String host;
        private boolean isInterface;
        private final List<LambdaClass.Site> sites = new ArrayList<>();

        Outer() {
            super(ASM9, new ClassWriter(0));
        }

        byte[] change(byte[] bytes) {
            new ClassReader(bytes).accept(this, 0);
            if (!sites.isEmpty()) {
                write();
            }
            return ((ClassWriter) cv).toByteArray();
        }

        @Override
        public void visit(int version, int access, String name, String signature, String base, String[] interfaces) {
            this.name = name;
            host = name;
            isInterface = (access & ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, base, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            this.host = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String desc, String signature, String[] thrown) {
            MethodVisitor out;
            if (isBody(method)) {
                // the code stays as it is: 'this' becomes the first parameter, in the same variable
                boolean needsThis = (access & ACC_STATIC) == 0;
                int visible = access & ~ACC_PRIVATE | ACC_STATIC | (isInterface ? ACC_PUBLIC : 0);
                out = super.visitMethod(visible, method, needsThis ? withThis(desc) : desc, null, thrown);
            } else {
                out = super.visitMethod(access, method, desc, signature, thrown);
            }
            return new MethodVisitor(ASM9, out) {
                @Override
                public void visitInvokeDynamicInsn(String sam, String desc, Handle bootstrap, Object... args) {
                    if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(sam, desc, bootstrap, args);
                        return;
                    }
                    Type erased = (Type) args[0];
                    Handle body = target((Handle) args[1]);
                    var site = new LambdaClass.Site(sites.size(), sam, desc, erased, body, (Type) args[2]);
                    sites.add(site);
                    super.visitMethodInsn(INVOKESTATIC, made(), site.factory(), desc, false);
                }
            };
        }

        private boolean isBody(String method) {
            return method.startsWith("lambda$");
        }

        private String withThis(String desc) {
            return "(L" + name + ";" + desc.substring(1);
        }

        private String made() {
            return name + "$L";
        }

        private Handle target(Handle body) {
            if (body.getOwner().equals(name) && isBody(body.getName())) {
                String desc = body.getTag() == H_INVOKESTATIC ? body.getDesc() : withThis(body.getDesc());
                return new Handle(H_INVOKESTATIC, name, body.getName(), desc, isInterface);
            }
            return body;
        }

        private void write() {
            ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String[] types = sites.stream().map(LambdaClass.Site::type).distinct().toArray(String[]::new);
            refuseClashes(types);
            out.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, made(), null, "java/lang/Object", types);
            // a method reference may be to what is private
            out.visitNestHost(host);
            nestmates.computeIfAbsent(host, h -> new ArrayList<>()).add(made());
            out.visitField(ACC_PRIVATE | ACC_FINAL, LambdaClass.WHICH, "I", null, null).visitEnd();
            Map<String, Type> fields = new TreeMap<>();
            Map<String, LambdaClass.Site> constructors = new TreeMap<>();
            Map<String, List<LambdaClass.Site>> methods = new TreeMap<>();
            for (LambdaClass.Site site : sites) {
                for (int i = 0; i < site.captured().length; i++) {
                    fields.put(site.field(i), site.captured()[i]);
                }
                constructors.putIfAbsent(site.constructor(), site);
                LambdaClass.factory(out, made(), site);
                methods.computeIfAbsent(site.sam() + site.erased(), m -> new ArrayList<>())
                        .add(site);
            }
            fields.forEach((field, type) -> out.visitField(
                            ACC_PRIVATE | ACC_FINAL, field, type.getDescriptor(), null, null)
                    .visitEnd());
            constructors.values().forEach(site -> LambdaClass.constructor(out, made(), site));
            methods.values().forEach(same -> LambdaClass.method(out, made(), same));
            out.visitEnd();
            entries.put(made() + ".class", out.toByteArray());
        }

        /** What one interface of a class leaves to be written, another must not have written. */
        private void refuseClashes(String[] types) {
            Map<String, String> written = new TreeMap<>();
            for (String type : types) {
                for (String method : defaults(type)) {
                    String other = written.putIfAbsent(method, type);
                    boolean asked = sites.stream().anyMatch(s -> (s.sam() + s.erased()).equals(method));
                    if (asked || other != null) {
                        throw new IllegalStateException(
                                made() + " would have " + method + " of " + type + " and of another");
                    }
                }
            }
        }
    }

    /**
     * The default methods of an interface itself; those that the lambdas have extend none. An interface of the Java
     * that builds is asked by reflection: its class file may be newer than what ASM reads.
     */
    private List<String> defaults(String type) {
        return entries.containsKey(type + ".class") ? written(type) : loaded(type);
    }

    private List<String> written(String type) {
        List<String> out = new ArrayList<>();
        ClassVisitor visitor = new ClassVisitor(ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
                if ((access & (ACC_ABSTRACT | ACC_STATIC)) == 0) {
                    out.add(name + desc);
                }
                return null;
            }
        };
        new ClassReader(entries.get(type + ".class")).accept(visitor, ClassReader.SKIP_CODE);
        return out;
    }

    private static List<String> loaded(String type) {
        List<String> out = new ArrayList<>();
        try {
            for (Method m : Class.forName(type.replace('/', '.'), false, null).getDeclaredMethods()) {
                if ((m.getModifiers() & (ACC_ABSTRACT | ACC_STATIC)) == 0) {
                    out.add(m.getName() + Type.getMethodDescriptor(m));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + " is neither in the jar nor in Java itself", e);
        }
        return out;
    }
}
