"""An intersessional meeting drafted from the practice of the Convention, changed in a few calls, checked and printed."""

from ccmagenda import Kind, Session, Talk, Who, add, amend, chairs, check, draft, drop, move, print_document

programme = draft("ccm", "intersessional", "2025-04-07", "2025-04-08")
programme = amend(
    programme, "clearance", chairs=chairs("Italy", "Norway"), talks=[Talk(title="Survey", speakers=[Who(of="GICHD")])]
)
programme = move(programme, "victim-assistance", after="clearance")
programme = add(programme, Session(key="coffee", title="Coffee", kind=Kind.BREAK), before="cooperation")
programme = drop(programme, "any-other-business")
if __name__ == "__main__":
    print(*check(programme).findings, sep="\n")
    print(print_document(programme, "programme-of-work", to="text").decode())
