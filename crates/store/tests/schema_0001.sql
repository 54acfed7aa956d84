-- Rows of the first schema: a resident whose PIN is 2468, with one secret ("seed": "hidden").
INSERT INTO vault (one, kind, salt, memory_kib, passes, wrapped) VALUES (
    1, 'pin', x'01010101010101010101010101010101', 19456, 2,
    x'01010101010101010101010101010101010101010101010177753639cd8162acb6f7d07e55f3e1c0b5eb1a7de76aa78ec13a42601aad68e2bebb7105c50ae3bf7ca2b195d41d6290'
);
INSERT INTO secret (name, wrapped) VALUES (
    'seed', x'0202020202020202020202020202020202020202020202029e2761b49e8aaa1c6b5b16da4bde34ed7835184bd287'
);
INSERT INTO setting (name, value) VALUES ('person/a5', '7e'), ('last-exchange', '1767636000');
