"""The contract_tests package."""
