module org.example.lines {
    requires org.virtargv;
}
